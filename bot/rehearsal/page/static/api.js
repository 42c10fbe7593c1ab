// Everything the page asks of the server.

/** Who this window is and which place it has open, as in the address bar. */
export const here = { who: null, place: null };

/** A refusal: `reason` is a word key under "cannot.". */
export class Refused extends Error {
  constructor({ reason, detail }) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

async function read(response) {
  if (response.status === 409) throw new Refused(await response.json());
  if (!response.ok) throw new Refused({ reason: "failed", detail: await response.text() });
  return response.json();
}

/** Fetch what this window's person sees; tells the server it is being looked at if it is. */
export async function fetchView() {
  const query = new URLSearchParams({ as: here.who });
  if (here.place) query.set("place", here.place);
  if (document.visibilityState === "visible") query.set("look", "1");
  return read(await fetch(`/api/view?${query}`));
}

/** Do one act as this window's person; throws Refused. */
export async function act(name, body = {}) {
  const response = await fetch("/api/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: here.who, act: name, ...body }),
  });
  return read(response);
}

/** The address of a file for this window's person. */
export function fileUrl(path, download = false) {
  const query = new URLSearchParams({ as: here.who });
  if (download) query.set("download", "1");
  return `${path}?${query}`;
}

/** Read chosen files so that they can travel in an act. */
export async function packFiles(files) {
  return Promise.all([...files].map((file) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Refused({ reason: "broken_file", detail: file.name }));
    reader.onload = () => resolve({ name: file.name, data: reader.result.split(",")[1] ?? "" });
    reader.readAsDataURL(file);
  })));
}

/**
 * Call back on every change of the world, and on losing or finding the connection.
 *
 * A browser opens six connections to one server at most, over all windows together. So the windows
 * share one stream: whoever holds the lock listens and tells the others, and the next takes over.
 */
export function listen(callbacks) {
  const channel = new BroadcastChannel("rehearsal-events");
  channel.onmessage = (event) => callbacks[event.data]();
  const tell = (news) => { channel.postMessage(news); callbacks[news](); };
  navigator.locks.request("rehearsal-events", () => new Promise(() => {
    const source = new EventSource("/api/events");
    let away = false;
    source.onmessage = () => tell("changed");
    source.onopen = () => { if (away) tell("back"); away = false; };
    source.onerror = () => { if (!away) tell("lost"); away = true; };
  }));
}
