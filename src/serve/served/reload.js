// Loads the page again when the site changes, and lays mistakes over it. `utfall serve` adds this; no built page has it.
(() => {
  const { state, title, close } = document.currentScript.dataset;
  let events = null;
  let overlay = null;

  const hide = () => {
    overlay?.remove();
    overlay = null;
  };

  const show = (text) => {
    // A page that holds mistakes alone already says them.
    if (document.querySelector("main.mistakes")) {
      document.querySelector("main.mistakes pre").textContent = text;
      return;
    }
    const before = document.activeElement;
    hide();
    overlay = document.createElement("div");
    const root = overlay.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/__utfall/mistakes.css";
    const box = document.createElement("section");
    box.className = "mistakes over";
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-labelledby", "title");
    box.setAttribute("aria-describedby", "text");
    box.tabIndex = -1;
    const heading = document.createElement("h1");
    heading.id = "title";
    heading.textContent = title;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = close;
    const pre = document.createElement("pre");
    pre.id = "text";
    pre.tabIndex = 0;
    pre.textContent = text;
    const leave = () => {
      hide();
      before?.focus?.();
    };
    button.addEventListener("click", leave);
    box.addEventListener("keydown", (event) => event.key === "Escape" && leave());
    box.append(heading, button, pre);
    root.append(style, box);
    document.documentElement.append(overlay);
    box.focus({ preventScroll: true });
  };

  const open = () => {
    events = new EventSource("/__utfall/events");
    events.addEventListener("site", (event) => event.data !== state && location.reload());
    events.addEventListener("mistakes", (event) => show(event.data));
    events.addEventListener("fine", hide);
  };

  // Browsers allow six connections to a server: a page that nobody sees keeps none, and asks again when it is seen.
  const follow = () => {
    events?.close();
    events = null;
    if (document.visibilityState === "visible") open();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && follow());
  follow();
})();
