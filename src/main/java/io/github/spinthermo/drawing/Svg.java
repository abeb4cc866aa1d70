package io.github.spinthermo.drawing;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** SVG of a drawing, with no trace of when and where it was made. */
final class Svg {

    private static final String NAMESPACE = SVGGraphics2D.SVG_NAMESPACE_URI;

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Decimals of coordinates in pixels; further ones differ between versions of Java. */
    private static final int DECIMALS = 2;

    private static final List<String> ABOUT_TEXT =
            List.of("font-family", "font-style", "font-weight", "text-rendering");

    private static final String SIZE_OF_TEXT = "font-size";

    private Svg() { }

    /** Writes a figure; its description names the data where they stand beside it. */
    static void write(Figure figure, Panel content, boolean hasData, OutputStream out) throws IOException {
        Drawing drawing = new Drawing(figure, content, Pen.STROKE);
        Document document = implementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(Drawing.WIDTH, drawing.height()));
        drawing.paint(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Drawing.WIDTH + " " + drawing.height());
        root.setAttributeNS(null, "shape-rendering", "geometricPrecision");
        ABOUT_TEXT.forEach(root::removeAttribute);
        describe(root, "desc", figure.description() + (hasData ? " Data: " + figure.id() + ".csv." : ""));
        describe(root, "title", figure.id() + ": " + figure.summary());
        tidy(root);
        shareOutlines(root);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        g.stream(root, writer, false, false);
        writer.flush();
    }

    private static void describe(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    /** Removes groups around a single outline, and attributes that do not concern outlines. */
    private static void tidy(Element root) {
        NodeList groups = root.getElementsByTagNameNS(NAMESPACE, "g");
        for (int i = groups.getLength() - 1; i >= 0; i--) {
            Element group = (Element) groups.item(i);
            ABOUT_TEXT.forEach(group::removeAttribute);
            if (group.getElementsByTagNameNS(NAMESPACE, "text").getLength() == 0) {
                group.removeAttribute(SIZE_OF_TEXT);
            }
            Node only = group.getFirstChild();
            if (group.getChildNodes().getLength() == 1 && only.getNodeName().equals("path")) {
                moveAttributes(group, (Element) only);
                group.getParentNode().replaceChild(only, group);
            }
        }
    }

    private static void moveAttributes(Element from, Element to) {
        NamedNodeMap attributes = from.getAttributes();
        boolean isStroked = !to.getAttribute("stroke").equals("none");
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            if (!to.hasAttribute(name) && (isStroked || !name.startsWith("stroke"))) {
                to.setAttributeNS(null, name, attributes.item(i).getNodeValue());
            }
        }
    }

    /** Writes an outline that occurs several times, as letters do, only once: the picture is a third as large. */
    private static void shareOutlines(Element root) {
        Map<String, List<Element>> sharers = new LinkedHashMap<>();
        NodeList paths = root.getElementsByTagNameNS(NAMESPACE, "path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            sharers.computeIfAbsent(path.getAttribute("d"), d -> new ArrayList<>()).add(path);
        }
        Element outlines = root.getOwnerDocument().createElementNS(NAMESPACE, "defs");
        sharers.values().stream().filter(same -> same.size() > 1).forEach(same -> share(same, outlines));
        root.insertBefore(outlines, root.getElementsByTagNameNS(NAMESPACE, "defs").item(0));
    }

    private static void share(List<Element> same, Element outlines) {
        String name = "o" + outlines.getChildNodes().getLength();
        Element outline = outlines.getOwnerDocument().createElementNS(NAMESPACE, "path");
        outline.setAttributeNS(null, "id", name);
        outline.setAttributeNS(null, "d", same.get(0).getAttribute("d"));
        outlines.appendChild(outline);
        for (Element path : same) {
            Element use = (Element) path.getOwnerDocument().renameNode(path, NAMESPACE, "use");
            use.removeAttribute("d");
            use.setAttributeNS(XLINK, "xlink:href", "#" + name);
        }
    }

    private static DOMImplementation implementation() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
