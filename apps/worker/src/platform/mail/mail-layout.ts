const colours = { paper: '#f6f4ee', card: '#ffffff', ink: '#20302b', muted: '#5a6b65', board: '#1d5c4b' };

/** What a person's name or a link may hold, as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link that looks like the app's buttons, in every mail program: a table, because Outlook knows nothing else. */
export function buttonHtml(label: string, link: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:28px 0"><tr>
<td style="background:${colours.board};border-radius:8px">
<a href="${escapeHtml(link)}" style="display:inline-block;padding:13px 24px;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a>
</td></tr></table>`;
}

/** The frame of every mail: the name on top, a card, a line below. `content` is HTML. */
export function layoutHtml(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:0;background:${colours.paper};color:${colours.ink};font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.55">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px">
<tr><td style="padding:0 4px 16px;font-size:18px;font-weight:700;color:${colours.board}">÷ Math App</td></tr>
<tr><td style="background:${colours.card};border-radius:14px;padding:32px">${content}</td></tr>
<tr><td style="padding:16px 4px 0;font-size:13px;color:${colours.muted}">You get this mail because of a request on Math App. Nobody reads answers to it.</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
