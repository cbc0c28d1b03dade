import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeHealthMessage } from '../../../crawler/health/health-message.ts';
import { openMailChannel } from '../../../crawler/health/mail-channel.ts';
import { openWebhookChannel } from '../../../crawler/health/webhook-channel.ts';
import { startServer, type Route } from '../../helpers/http-server.ts';

const MESSAGE = writeHealthMessage(
  [
    {
      subject: 'klinik',
      name: 'Klinik am Wäldchen',
      status: 'changed',
      isUnwell: true,
      reason: 'not the list we know',
      lastSuccessAt: '2026-11-20T05:00:00.000Z',
    },
  ],
  { name: 'Jobportal Kreis Düren', publicUrl: 'https://jobs.example' },
  '2026-11-22T05:00:00.000Z',
);

async function serverWith(route: Route) {
  const server = await startServer({ '/hook': route });
  onTestFinished(() => server.close());
  return server;
}

describe('the webhook', () => {
  it('gets the notices as JSON', async () => {
    const bodies: string[] = [];
    const server = await serverWith((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(`${request.method} ${Buffer.concat(chunks).toString()}`);
        response.writeHead(204).end();
      });
    });
    await openWebhookChannel(`${server.url}/hook`).tell(MESSAGE);
    expect(bodies).toHaveLength(1);
    expect(JSON.parse(bodies[0]?.slice('POST '.length) ?? '')).toMatchObject({
      portal: 'Jobportal Kreis Düren',
      url: 'https://jobs.example/de/sources',
      at: '2026-11-22T05:00:00.000Z',
      text: expect.stringContaining('Klinik am Wäldchen (klinik): changed – not the list we know') as string,
      notices: [{ subject: 'klinik', status: 'changed', isUnwell: true }],
    });
  });

  it.each<[string, Route, RegExp]>([
    ['an error', (_request, response) => void response.writeHead(500).end(), /answers 500/],
    [
      'a redirect, which is not followed',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /answers 302/,
    ],
    ['silence', () => undefined, /timeout/i],
  ])('was not told when it answers with %s', async (_name, route, reason) => {
    const server = await serverWith(route);
    await expect(openWebhookChannel(`${server.url}/hook`, 300).tell(MESSAGE)).rejects.toThrow(reason);
  });
});

/** A mail server of the smallest kind (RFC 5321): takes what it gets. */
async function startMailServer(greets = true): Promise<{ url: string; mails: readonly string[] }> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    if (greets) converse(socket, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails };
}

function converse(socket: Socket, mails: string[]): void {
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  let mail: string | null = null;
  let waiting = '';
  const hear = (line: string): void => {
    if (mail !== null && line !== '.') return void (mail += `${line}\n`);
    if (mail !== null) {
      mails.push(mail);
      mail = null;
      return void say('250 taken');
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'DATA') mail = '';
    if (command === 'QUIT') return void socket.end('221 bye\r\n');
    say(command === 'DATA' ? '354 go on' : '250 fine');
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    const lines = (waiting + data.toString()).split('\r\n');
    waiting = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  say('220 mail.example ESMTP');
}

describe('the mail', () => {
  const from = 'portal@kreis.example';
  const to = ['a@kreis.example', 'b@kreis.example'];

  it('goes to everybody named, umlauts and all', async () => {
    const { url, mails } = await startMailServer();
    await openMailChannel({ smtpUrl: url, from, to }).tell(MESSAGE);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/^From: portal@kreis\.example$/m);
    expect(mails[0]).toMatch(/^To: a@kreis\.example, b@kreis\.example$/m);
    expect(mails[0]).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mails[0]).toContain('not the list we know');
  });

  it('was not sent when the server is silent', async () => {
    const { url } = await startMailServer(false);
    await expect(openMailChannel({ smtpUrl: url, from, to }, 300).tell(MESSAGE)).rejects.toThrow();
  });
});
