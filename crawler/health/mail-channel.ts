import { createTransport } from 'nodemailer';
import type { MailSettings } from '../../config/alarm-settings.ts';
import type { AlarmChannel } from './health-message.ts';

const DEADLINE_MS = 30_000;

/** Tells by e-mail, one mail for all addresses. */
export function openMailChannel({ smtpUrl, from, to }: MailSettings, deadlineMs = DEADLINE_MS): AlarmChannel {
  return {
    name: 'mail',
    async tell({ subject, text }) {
      const patience = {
        connectionTimeout: deadlineMs,
        greetingTimeout: deadlineMs,
        socketTimeout: deadlineMs,
        dnsTimeout: deadlineMs,
      };
      const transport = createTransport({ url: smtpUrl, ...patience });
      // The library's own times are for single steps; a server that drips would keep them all.
      const deadline = Promise.withResolvers<never>();
      const timer = setTimeout(() => deadline.reject(new Error('the mail server took too long')), deadlineMs);
      try {
        await Promise.race([transport.sendMail({ from, to: [...to], subject, text }), deadline.promise]);
      } finally {
        clearTimeout(timer);
        transport.close();
      }
    },
  };
}
