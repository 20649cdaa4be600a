// Only what a form cannot do by itself: the camera, the signature, the wording of a mark, printing.
"use strict";

for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
}

for (const form of document.querySelectorAll("form[data-confirm]")) {
    form.addEventListener("submit", event => {
        if (!window.confirm(form.dataset.confirm)) {
            event.preventDefault();
        }
    });
}

function part(root, name) {
    return root.querySelector(`[data-part="${name}"]`);
}

const marks = document.querySelector("[data-marks]");
if (marks) {
    part(marks, "write").addEventListener("click", () => {
        const text = document.getElementById("marks");
        text.value = `${part(marks, "kind").value} C: ${part(marks, "distance").value} cm `
            + `${part(marks, "direction").value} ${part(marks, "landmark").value}`;
        text.focus();
    });
}

const camera = document.querySelector("[data-camera]");
if (camera) {
    const video = part(camera, "video");
    part(camera, "open").addEventListener("click", async () => {
        video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 960 } });
        await video.play();
        video.hidden = false;
        part(camera, "shoot").hidden = false;
        part(camera, "shoot").focus();
    });
    part(camera, "shoot").addEventListener("click", () => {
        // The middle of the picture in the 3 : 4 of a 4 x 6 cm portrait's visible part.
        const canvas = document.createElement("canvas");
        const width = Math.min(video.videoWidth, video.videoHeight * 3 / 4);
        const height = width * 4 / 3;
        canvas.width = 600;
        canvas.height = 800;
        canvas.getContext("2d").drawImage(video, (video.videoWidth - width) / 2, (video.videoHeight - height) / 2,
            width, height, 0, 0, 600, 800);
        canvas.toBlob(blob => {
            const files = new DataTransfer();
            files.items.add(new File([blob], "portrait.jpg", { type: "image/jpeg" }));
            part(camera, "file").files = files.files;
            for (const track of video.srcObject.getTracks()) {
                track.stop();
            }
            const stay = document.createElement("input");
            stay.type = "hidden";
            stay.name = "go";
            stay.value = "stay";
            camera.append(stay);
            camera.submit();
        }, "image/jpeg", 0.92);
    });
}

const sign = document.querySelector("[data-sign]");
if (sign) {
    const canvas = part(sign, "canvas");
    const pen = canvas.getContext("2d");
    let down = false;
    let signed = false;
    const at = event => {
        const box = canvas.getBoundingClientRect();
        return [(event.clientX - box.left) * canvas.width / box.width,
            (event.clientY - box.top) * canvas.height / box.height];
    };
    canvas.addEventListener("pointerdown", event => {
        down = true;
        pen.lineWidth = 3;
        pen.lineCap = "round";
        pen.beginPath();
        pen.moveTo(...at(event));
    });
    canvas.addEventListener("pointermove", event => {
        if (down) {
            signed = true;
            pen.lineTo(...at(event));
            pen.stroke();
        }
    });
    window.addEventListener("pointerup", () => { down = false; });
    part(sign, "clear").addEventListener("click", () => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        signed = false;
    });
    sign.addEventListener("submit", () => {
        part(sign, "value").value = signed ? canvas.toDataURL("image/png") : "";
    });
}
