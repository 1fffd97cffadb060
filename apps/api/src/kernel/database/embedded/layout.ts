import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from '../../config/startup-error.js';

/** Who the server runs as when we are root, which PostgreSQL refuses to run as. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Where everything of one embedded server lives. All paths are real paths. */
export interface Layout {
  root: string;
  /** True when the database's user cannot enter the data folder, and `root` lies outside of it. */
  isElsewhere: boolean;
  data: string;
  /** Folder of 0600 files, readable by us and not by the server's user. */
  secrets: string;
  log: string;
  lock: string;
  /** Absent when the server runs as ourselves. */
  user?: ServerUser;
}

/** `nobody` on every Linux: no account needs to be created. */
const nobody: ServerUser = { uid: 65534, gid: 65534 };
/** Used when root keeps the program in a folder (like /root) that `nobody` cannot enter. */
const openFolder = '/var/lib/luodi';

/** Makes the folders and decides who the server runs as. Throws a `StartupError` of one line. */
export function prepareLayout(home: string): Layout {
  makeFolder(home);
  const isRoot = process.getuid?.() === 0;
  const link = join(home, 'postgres');
  if (!isPresent(link)) makeServerFolder(home, isRoot);
  const root = realpathSync(link);
  const data = join(root, 'data');
  const user = isRoot ? ownerOf(data) : undefined;
  if (user && !canEnter(root, user)) throw unreachable(root);
  const secrets = secretsFolder(home);
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  return {
    root,
    isElsewhere: lstatSync(link).isSymbolicLink(),
    data,
    secrets,
    log: join(root, 'server.log'),
    lock: join(root, 'lock'),
    user,
  };
}

/** Folder of 0600 files with the passwords of the embedded server's roles. */
export function secretsFolder(home: string): string {
  return join(home, 'postgres', 'secrets');
}

/** Whether `user` may pass through the folder and all its parents. */
export function canEnter(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  const parent = dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || canEnter(parent, user));
}

function makeServerFolder(home: string, isRoot: boolean): void {
  const target = join(home, 'postgres');
  // An empty folder was made for us (mktemp makes it 0700); a used one keeps the rights it has.
  if (isRoot && readdirSync(home).length === 0) chmodSync(home, 0o711);
  if (!isRoot || canEnter(realpathSync(home), nobody)) {
    mkdirSync(target, { recursive: true });
    chmodSync(target, isRoot ? 0o711 : 0o700);
    return;
  }
  makeFolder(openFolder);
  const outside = mkdtempSync(join(openFolder, 'postgres-'));
  chmodSync(outside, 0o711);
  // A link, not a setting: deleting the data folder still starts afresh, and anyone can see where it leads.
  symlinkSync(outside, target);
}

/** mkdir -p whose new folders others may pass through whatever the umask. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}

/** Data that an ordinary user created is served as that user even when root starts it. */
function ownerOf(data: string): ServerUser {
  if (!existsSync(data)) return nobody;
  const { uid, gid } = statSync(data);
  return uid === 0 ? nobody : { uid, gid };
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function unreachable(folder: string): StartupError {
  return new StartupError(
    `数据库进程进不了目录 ${folder}（上级目录不允许其他用户进入）。请把 LUODI_HOME 设为如 /var/lib/luodi/home 的目录，或用普通用户启动。`,
  );
}
