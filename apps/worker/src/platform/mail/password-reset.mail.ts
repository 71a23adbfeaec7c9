import { passwordResetTtlHours } from '@math-app/contracts';
import { buttonHtml, escapeHtml, layoutHtml } from './mail-layout.ts';
import type { Mail } from './mailer.service.ts';

const subject = 'Reset your Math App password';
const action = 'Choose a new password';
const request = 'someone, hopefully you, asked to reset your Math App password.';
const validity = `The link works once and expires after ${passwordResetTtlHours} hours.`;
const ignore = "If you didn't ask for this, ignore this mail. Your password stays the same.";

/** The mail with the link to choose a new password, as text and as HTML. */
export function passwordResetMail(name: string, link: string): Mail {
  return {
    subject,
    text: `Hello ${name},

${request} ${action} here:

${link}

${validity} ${ignore}
`,
    html: layoutHtml(
      subject,
      `<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${subject}</h1>
<p style="margin:0">Hello ${escapeHtml(name)}, ${request}</p>
${buttonHtml(action, link)}
<p style="margin:0 0 16px">${validity} ${ignore}</p>
<p style="margin:0;font-size:13px;word-break:break-all">If the button doesn't work, open this link:<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    ),
  };
}
