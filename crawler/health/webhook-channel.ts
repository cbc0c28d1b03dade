import type { AlarmChannel } from './health-message.ts';

const DEADLINE_MS = 10_000;

/**
 * Tells by a JSON POST: `text` for chat rooms that show just that, and the notices one by one for programs. Redirects are
 * not followed: an operator's address may hold a secret.
 */
export function openWebhookChannel(url: string, deadlineMs = DEADLINE_MS): AlarmChannel {
  return {
    name: 'webhook',
    async tell({ subject, text, ...message }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ subject, text: `${subject}\n${text}`, ...message }),
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the webhook answers ${answer.status}`);
    },
  };
}
