import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/index.js';
import { CONFIG } from '../config/token.js';
import { readOrCreateSecret, secretsFolder } from '../database/embedded/index.js';
import { conflict } from '../errors/problem.js';

/**
 * Seals what must be stored but never read by who reads the database: AES-256-GCM under a key from the settings. On
 * trial the key lies beside the trial database's own passwords.
 */
@Injectable()
export class SecretBox {
  private key: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `purpose` is authenticated: a sealed text does not open in another field. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.ownKey(), nonce);
    cipher.setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [version, nonce, cipher.getAuthTag(), body]
      .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
      .join('.');
  }

  /** Throws when the key has changed or the text was meddled with. */
  open(sealed: string, purpose: string): string {
    const [kind, nonce = '', tag = '', body = ''] = sealed.split('.');
    if (kind !== version) throw new Error('not sealed by this version');
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.ownKey(), bytes(nonce), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
  }

  private ownKey(): Buffer {
    this.key ??= Buffer.from(hkdfSync('sha256', this.secret(), '', 'luodi secret box', 32));
    return this.key;
  }

  private secret(): string {
    const { secretKey, databaseUrl, home } = this.config;
    if (secretKey) return secretKey;
    if (databaseUrl)
      throw conflict(
        'secrets.no-key',
        '还没有设置 LUODI_SECRET_KEY，不能保存密钥。请管理员在服务器上设置后重启。',
      );
    return readOrCreateSecret(secretsFolder(home), 'secret-box');
  }
}

const version = 'v1';
