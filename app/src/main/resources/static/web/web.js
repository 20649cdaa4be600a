// A button with data-key answers to that key while nobody is typing.
document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input:not([type=radio]):not([type=range]), select, textarea")) {
        return;
    }
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) {
        event.preventDefault();
        if (button.matches("input:not([type=radio])")) {
            button.focus();
        } else {
            button.click();
        }
    }
});

// Ctrl and Enter send a form from any of its boxes.
document.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.ctrlKey && event.target.form && event.target.form.hasAttribute("data-enter")) {
        event.preventDefault();
        event.target.form.requestSubmit();
    }
    if (event.key === "Escape" && event.target.matches("input, select, textarea")) {
        event.target.blur();
    }
});

// Arrows go up and down the links of a list; from a search box they go into what it found.
document.addEventListener("keydown", event => {
    const down = event.key === "ArrowDown";
    if ((!down && event.key !== "ArrowUp") || event.target.matches("select, textarea, [type=range], [type=radio]")) {
        return;
    }
    const links = [...document.querySelectorAll("[data-rows] a")];
    if (!links.length) {
        return;
    }
    const at = links.indexOf(document.activeElement);
    const next = down ? Math.min(at + 1, links.length - 1) : at - 1;
    const box = document.querySelector("[data-seek]");
    if (next >= 0) {
        event.preventDefault();
        links[next].focus();
    } else if (at === 0 && box) {
        event.preventDefault();
        box.focus();
    }
});

// Enter in a search box opens the first thing found.
document.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("[data-seek]")) {
        event.preventDefault();
        const first = document.querySelector("[data-rows] a");
        if (first) {
            first.click();
        }
    }
});

// A line of the history moves the time slider to where it happened.
document.addEventListener("click", event => {
    const stop = event.target.closest("[data-slide]");
    const slider = document.getElementById("moment");
    if (stop && slider) {
        slider.value = stop.dataset.slide;
        slider.dispatchEvent(new Event("input", {bubbles: true}));
        slider.focus();
    }
});
document.addEventListener("input", event => {
    if (event.target.id === "moment") {
        document.querySelectorAll("[data-slide]").forEach(stop => {
            stop.closest("li").toggleAttribute("data-here", stop.dataset.slide === event.target.value);
        });
    }
});

// A second click while the first is under way sends nothing.
document.addEventListener("submit", event => {
    const form = event.target;
    if (form.hasAttribute("hx-post")) {
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    if (button) {
        setTimeout(() => { button.disabled = true; });
    }
});

// Coming back by the history brings the form back ready to use.
addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach(form => {
        delete form.dataset.sent;
        form.querySelectorAll("button[disabled]").forEach(button => { button.disabled = false; });
    });
});

// A select with data-go sends its form when it changes.
document.addEventListener("change", event => {
    if (event.target.matches("select[data-go]")) {
        event.target.form.requestSubmit();
    }
});

// A form with data-steps asks one question after another; after a refusal it stands whole.
document.querySelectorAll("form[data-steps]").forEach(form => {
    const steps = [...form.querySelectorAll("fieldset")];
    if (form.parentElement.querySelector("[role=alert]") || steps.length < 2) {
        return;
    }
    const next = document.createElement("button");
    next.type = "button";
    next.className = "btn btn-primary";
    next.textContent = form.dataset.next;
    const send = form.querySelector(".acts");
    let at = 0;
    const show = () => {
        steps.forEach((step, i) => {
            step.classList.toggle("answered", i < at);
            step.classList.toggle("now", i === at);
        });
        const last = at === steps.length - 1;
        send.hidden = !last;
        next.hidden = last;
        if (!last) {
            steps[at].append(next);
        }
        steps[at].querySelector("input:not([type=hidden]), select")?.focus();
    };
    const go = () => {
        const boxes = [...steps[at].querySelectorAll("input, select")];
        const chosen = boxes.filter(box => box.type === "checkbox");
        if (boxes.every(box => box.reportValidity()) && (!chosen.length || chosen.some(box => box.checked))) {
            at++;
            show();
        }
    };
    next.addEventListener("click", go);
    form.addEventListener("keydown", event => {
        if (event.key === "Enter" && event.target.matches("input, select") && at < steps.length - 1) {
            event.preventDefault();
            go();
        }
    });
    form.dataset.ready = "";
    show();
});
