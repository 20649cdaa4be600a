// A button with data-key answers to that key while nobody is typing.
document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
        return;
    }
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) {
        event.preventDefault();
        button.click();
    }
});

// A second click while the first is under way sends nothing.
document.addEventListener("submit", event => {
    const form = event.target;
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
