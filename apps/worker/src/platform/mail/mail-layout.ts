const colors = { paper: '#f6f4ee', card: '#ffffff', ink: '#20302b', muted: '#5a6b65', board: '#1d5c4b' };

/** Escapes text, such as a name or a link, for use in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link that looks like the app's buttons. A table, because Outlook ignores padding and background elsewhere. */
export function buttonHtml(label: string, link: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:28px 0"><tr>
<td style="background:${colors.board};border-radius:8px">
<a href="${escapeHtml(link)}" style="display:inline-block;padding:13px 24px;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a>
</td></tr></table>`;
}

/** The layout of every mail: the app's name, a card with the content, and a footer. `content` is HTML. */
export function layoutHtml(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:0;background:${colors.paper};color:${colors.ink};font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.55">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px">
<tr><td style="padding:0 4px 16px;font-size:18px;font-weight:700;color:${colors.board}">÷ Math App</td></tr>
<tr><td style="background:${colors.card};border-radius:14px;padding:32px">${content}</td></tr>
<tr><td style="padding:16px 4px 0;font-size:13px;color:${colors.muted}">You received this mail because someone requested it on Math App. Replies to this address aren't read.</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
