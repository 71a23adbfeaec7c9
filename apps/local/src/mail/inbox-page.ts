/** The inbox page: a list of emails that refreshes itself, and the selected email. */
export const inboxPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Emails caught by Math App</title>
<style>
  :root { color-scheme: light dark; --ink: light-dark(#20302b, #e6ece9); --muted: light-dark(#55655f, #9db0a8); --paper: light-dark(#f6f4ee, #14201c); --card: light-dark(#fff, #1c2b26); --line: light-dark(#dcd8cc, #31443c); --board: light-dark(#1d5c4b, #8fd0b6); }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  header { padding: 20px 24px; } h1 { margin: 0; font-size: 20px; } p { margin: 4px 0 0; color: var(--muted); }
  main { display: grid; grid-template-columns: minmax(240px, 360px) 1fr; gap: 16px; padding: 0 24px 24px; min-height: 80vh; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; align-content: start; }
  button { width: 100%; text-align: left; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px; cursor: pointer; }
  button[aria-pressed=true] { border-color: var(--board); outline: 1px solid var(--board); }
  button span { display: block; font-size: 14px; color: var(--muted); overflow: hidden; text-overflow: ellipsis; }
  section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; display: grid; grid-template-rows: auto 1fr; overflow: hidden; }
  section h2 { margin: 0; padding: 14px 18px; font-size: 17px; border-bottom: 1px solid var(--line); }
  iframe { border: 0; width: 100%; height: 100%; min-height: 60vh; background: #fff; }
  pre { margin: 0; padding: 18px; white-space: pre-wrap; word-break: break-word; }
  @media (max-width: 720px) { main { grid-template-columns: 1fr; } }
</style>
</head>
<body>
<header><h1>÷ Emails caught by Math App</h1><p id="note">No emails yet. Reset a password, and the email appears here.</p></header>
<main><ul id="list"></ul><section id="mail" hidden><h2></h2><iframe title="Email" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section></main>
<script>
  const list = document.getElementById('list');
  const section = document.getElementById('mail');
  let chosen = null;
  let shown = '';
  function show(mail) {
    chosen = mail.id;
    section.hidden = false;
    section.querySelector('h2').textContent = mail.subject;
    section.querySelector('iframe').src = '/api/email/' + mail.id + '/html';
  }
  function row(mail) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.textContent = mail.subject;
    button.setAttribute('aria-pressed', String(mail.id === chosen));
    const to = document.createElement('span');
    to.textContent = mail.to.map((person) => person.address).join(', ') + ' · ' + new Date(mail.time).toLocaleTimeString();
    button.append(to);
    button.onclick = () => { show(mail); shown = ''; refresh(); };
    item.append(button);
    return item;
  }
  async function refresh() {
    const mails = (await (await fetch('/api/email')).json()).reverse();
    const state = chosen + mails.map((mail) => mail.id).join();
    if (state === shown) return;
    shown = state;
    document.getElementById('note').textContent = mails.length === 0 ? 'No emails yet. Reset a password, and the email appears here.' : mails.length + (mails.length === 1 ? ' email' : ' emails') + '. Nothing is sent from this machine.';
    list.replaceChildren(...mails.map(row));
  }
  refresh();
  setInterval(() => refresh().catch(() => {}), 1500);
</script>
</body>
</html>
`;
