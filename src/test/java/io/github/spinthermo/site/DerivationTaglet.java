package io.github.spinthermo.site;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.UnknownBlockTagTree;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import jdk.javadoc.doclet.Doclet;
import jdk.javadoc.doclet.DocletEnvironment;
import jdk.javadoc.doclet.Taglet;

/**
 * The tag {@code @derivation 1.5} of Javadoc comments: a link to that section of the specification, which the site
 * has in the folder {@code spec} beside the Javadoc. The system property {@code spinthermo.specification} names the
 * folder of the pages in the sources.
 */
public final class DerivationTaglet implements Taglet {

    private SpecificationPages pages;
    private Elements elements;

    /** Makes a taglet, as the Javadoc tool does. */
    public DerivationTaglet() { }

    @Override
    public void init(DocletEnvironment environment, Doclet doclet) {
        elements = environment.getElementUtils();
        pages = SpecificationPages.in(Path.of(System.getProperty("spinthermo.specification")));
    }

    @Override
    public String getName() {
        return "derivation";
    }

    @Override
    public Set<Location> getAllowedLocations() {
        return EnumSet.allOf(Location.class);
    }

    @Override
    public boolean isInlineTag() {
        return false;
    }

    @Override
    public String toString(List<? extends DocTree> tags, Element element) {
        String root = "../".repeat(depth(element) + 1);
        return tags.stream().map(tag -> link(root, section(tag)))
                .collect(Collectors.joining(", ", "<dt>Derivation:</dt><dd>", "</dd>"));
    }

    private static String section(DocTree tag) {
        return ((UnknownBlockTagTree) tag).getContent().stream().map(DocTree::toString)
                .collect(Collectors.joining()).strip();
    }

    private String link(String root, String section) {
        String address = pages.address(section).orElseThrow(() -> new IllegalArgumentException(
                "@derivation " + section + ": the specification has no such section"));
        return "<a href=\"" + root + "spec/" + address + "\">spec " + section + "</a>";
    }

    /** Returns how many folders lie between the root of the Javadoc and the page of an element. */
    private int depth(Element element) {
        ModuleElement module = elements.getModuleOf(element);
        int inModule = module == null || module.isUnnamed() ? 0 : 1;
        if (element.getKind() == ElementKind.MODULE) {
            return inModule;
        }
        PackageElement room = elements.getPackageOf(element);
        return inModule + room.getQualifiedName().toString().split("\\.").length;
    }
}
