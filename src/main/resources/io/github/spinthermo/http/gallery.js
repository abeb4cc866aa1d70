"use strict";
/* The gallery: each figure with its title, under the paper that it is from. A picture is asked for when it comes near. */
function made(kind, properties, ...inside) {
  const element = Object.assign(document.createElement(kind), properties);
  element.append(...inside);
  return element;
}

/** Returns the paper that a figure is from. */
function paperOf(figure) { return figure.id.startsWith("own-") ? "Figures of our own" : figure.description.split(", Fig.")[0]; }

function shown(figure) {
  const picture = made("img", { loading: "lazy", width: 960, height: 574, alt: figure.title, src: figure.address });
  const name = made("b", { textContent: figure.id });
  return made("figure", { id: figure.id, title: figure.description },
    made("a", { href: figure.address }, picture), made("figcaption", {}, name, " " + figure.title));
}

(async () => {
  const message = document.getElementById("message");
  try {
    const figures = await (await fetch("/figures.json")).json();
    for (const paper of new Set(figures.map(paperOf))) {
      document.getElementById("gallery").append(made("h2", { textContent: paper }),
        made("div", { className: "figures" }, ...figures.filter(figure => paperOf(figure) === paper).map(shown)));
    }
    message.remove();
  } catch (fault) {
    message.textContent = "The server does not answer: " + fault.message;
  }
})();
