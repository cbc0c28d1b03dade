import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { readSettings } from '../../config/env.ts';

describe('the settings of an installation', () => {
  it('have a usual value for everything', () => {
    expect(readSettings({})).toMatchObject({
      region: 'dueren',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      dataDir: join(process.cwd(), 'data'),
    });
  });

  it('take an address without its last slash', () => {
    expect(readSettings({ PUBLIC_URL: 'https://jobs.example/' }).publicUrl).toBe('https://jobs.example');
  });

  it('look for the browser at its usual places unless one is named', () => {
    expect(readSettings({}).chromium).toBeNull();
    expect(readSettings({ CHROMIUM: '/opt/chrome/chrome' }).chromium).toBe('/opt/chrome/chrome');
  });

  it('keep raw pages for three days and tell nobody unless asked to', () => {
    const { snapshots, alarm } = readSettings({});
    expect(snapshots).toEqual({ days: 3, megabytes: 1024 });
    expect(alarm).toEqual({ webhookUrl: null, mail: null });
  });

  it('take where operators are told', () => {
    const { alarm } = readSettings({
      ALARM_WEBHOOK_URL: 'https://chat.example/hook',
      ALARM_MAIL_TO: 'a@kreis.example, b@kreis.example',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
    });
    expect(alarm).toMatchObject({
      webhookUrl: 'https://chat.example/hook',
      mail: { from: 'a@kreis.example', to: ['a@kreis.example', 'b@kreis.example'] },
    });
  });

  it('do not repeat an address that may hold a password', () => {
    const wrong = {
      ALARM_WEBHOOK_URL: 'ftp://x:geheim@y',
      ALARM_MAIL_TO: 'a@b.example',
      SMTP_URL: 'x:geheim',
    };
    const error = catchError(() => readSettings(wrong)) as ConfigError;
    expect(error.problems).toHaveLength(2);
    expect(error.message).not.toContain('geheim');
  });

  it('take the web servers in front by address or network, and nothing else', () => {
    expect(readSettings({}).trustedProxies).toEqual([]);
    const good = { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' };
    expect(readSettings(good).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    const wrong = { TRUSTED_PROXIES: 'true,proxy.example,10.0.0.0/33,10.0.0.0/8/8' };
    expect((catchError(() => readSettings(wrong)) as ConfigError).problems).toHaveLength(4);
  });

  it('tell every wrong value at once', () => {
    const wrong = {
      PORT: '99999',
      PUBLIC_URL: 'jobs.example',
      LOG_LEVEL: 'loud',
      CONTACT_URL: 'me',
      ALLOW_PRIVATE_HOSTS: 'intranet',
    };
    const error = catchError(() => readSettings(wrong));
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).problems.map((problem) => problem.split('=')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'CONTACT_URL',
      'LOG_LEVEL',
      'ALLOW_PRIVATE_HOSTS',
    ]);
  });
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
