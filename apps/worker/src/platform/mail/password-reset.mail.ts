import { buttonHtml, escapeHtml, layoutHtml } from './mail-layout.ts';
import type { Mail } from './mailer.service.ts';

export interface PasswordResetMail {
  name: string;
  link: string;
  ttlHours: number;
}

/** The mail with the link to a new password, in both forms. */
export function passwordResetMail({ name, link, ttlHours }: PasswordResetMail): Mail {
  const subject = 'Choose a new password';
  const validity = `The link works once and for ${ttlHours} hours.`;
  const ignore = 'If you did not ask for this, do nothing: your password stays as it is.';
  return {
    subject,
    text: `Hello ${name},

someone, we hope you, asked for a new password on Math App. Choose it here:

${link}

${validity} ${ignore}
`,
    html: layoutHtml(
      subject,
      `<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${subject}</h1>
<p style="margin:0">Hello ${escapeHtml(name)}, someone, we hope you, asked for a new password on Math App.</p>
${buttonHtml('Choose a new password', link)}
<p style="margin:0 0 16px">${validity} ${ignore}</p>
<p style="margin:0;font-size:13px;word-break:break-all">If the button does nothing, open this address:<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    ),
  };
}
