import { availableParallelism, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { projectRoot } from './project-root.js';

/** Everything that the environment decides, read once, checked and frozen. */
export interface Config {
  /** The application's own login: reads and writes rows, owns nothing. */
  readonly databaseUrl: string;
  /** Owns the schema; used by migrations alone. */
  readonly migrateDatabaseUrl: string;
  /** Absent: BullMQ runs on PostgreSQL. */
  readonly redisUrl?: string;
  readonly apiPort: number;
  readonly webPort: number;
  /** Address to listen on. */
  readonly host: string;
  /** Where the pages find the API. */
  readonly apiUrl: string;
  /** Where browsers find the pages; `https://` makes their cookies secure. Absent: plain http, whatever the Host header says. */
  readonly webUrl?: string;
  /** The mail server that takes our mail, `smtp://` or `smtps://`, with user and password where it asks for them. Absent: no mail is sent. */
  readonly smtpUrl?: string;
  /** What mail says it is from: an address, or `Name <address>`. */
  readonly mailFrom: string;
  /** Takes our short messages to phones. Absent: none are sent. */
  readonly smsGateway?: SmsGateway;
  /** Under what address the API is reached from outside: for the links in mails and feeds. */
  readonly publicUrl: string;
  /** What our OCIDs begin with: the publisher's own prefix, as registered for OCDS. */
  readonly ocidPrefix: string;
  /** Part of the address at which a mail provider reports bounces and complaints. Absent: none are taken. */
  readonly mailEventsSecret?: string;
  /** For tests and for one's own machine: webhooks may go to private addresses and over plain http. */
  readonly webhooksMayBePrivate: boolean;
  readonly dataDir: string;
  readonly projectRoot: string;
  /** Signs access tokens (HS256); at least 32 characters. */
  readonly jwtSecret: string;
  /** Receipts of sealed bids are signed with a key that follows from it; `jwtSecret` where none is set. */
  readonly receiptSecret: string;
  /** `embedded`: everything runs as one user on one machine, for trying out. */
  readonly deployment: 'embedded' | 'external';
  readonly logLevel: LogLevel;
  /** Threads of a worker that answer questions to its replica. 0: the worker's own. */
  readonly replicaThreads: number;
  /** Memory that a worker's replica may take. */
  readonly replicaMemoryMb: number;
}

/** An HTTP gateway that speaks the format of Twilio's Messages resource. */
export interface SmsGateway {
  /** The whole address of the resource. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The number or name that texts come from. */
  readonly from: string;
  /** The number that WhatsApp messages come from. Absent: none are sent. */
  readonly whatsappFrom?: string;
}

export const LOG_LEVELS = ['error', 'warn', 'log', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with the environment, with the way to mend each fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function loadConfig(environment: Environment = process.env): Config {
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(text);
  const databaseUrl = url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:'], fault);
  if (databaseUrl === undefined) {
    fault('DATABASE_URL is missing: set it to postgres://user:password@host:5432/database, or use "npm start", which brings its own.');
  }
  const jwtSecret = environment['JWT_SECRET'] ?? '';
  if (jwtSecret.length < 32) fault('JWT_SECRET needs at least 32 characters; make one with: openssl rand -base64 48');
  const receiptSecret = environment['RECEIPT_SECRET'] || jwtSecret;
  if (receiptSecret !== jwtSecret && receiptSecret.length < 32) fault('RECEIPT_SECRET needs at least 32 characters; make one with: openssl rand -base64 48');
  const apiPort = port(environment, 'API_PORT', 3001, fault);
  const config: Config = {
    databaseUrl: databaseUrl ?? '',
    migrateDatabaseUrl: url(environment, 'MIGRATE_DATABASE_URL', ['postgres:', 'postgresql:'], fault) ?? databaseUrl ?? '',
    redisUrl: url(environment, 'REDIS_URL', ['redis:', 'rediss:'], fault),
    apiPort,
    webPort: port(environment, 'WEB_PORT', 3000, fault),
    host: environment['HOST'] ?? '127.0.0.1',
    apiUrl: url(environment, 'API_URL', ['http:', 'https:'], fault) ?? `http://127.0.0.1:${apiPort}`,
    webUrl: url(environment, 'WEB_URL', ['http:', 'https:'], fault),
    smtpUrl: url(environment, 'SMTP_URL', ['smtp:', 'smtps:'], fault),
    mailFrom: sender(environment, fault),
    smsGateway: smsGateway(environment, fault),
    publicUrl: (url(environment, 'PUBLIC_URL', ['http:', 'https:'], fault) ?? url(environment, 'API_URL', ['http:', 'https:'], () => undefined) ?? `http://127.0.0.1:${apiPort}`).replace(/\/+$/, ''),
    ocidPrefix: ocidPrefix(environment, fault),
    mailEventsSecret: mailEventsSecret(environment, fault),
    webhooksMayBePrivate: choice(environment, 'WEBHOOKS_MAY_BE_PRIVATE', ['true', 'false'], 'false', fault) === 'true',
    dataDir: resolve(environment['DATA_DIR'] ?? '.data'),
    projectRoot: projectRoot(),
    jwtSecret,
    receiptSecret,
    deployment: choice(environment, 'DEPLOYMENT', ['embedded', 'external'], 'external', fault),
    logLevel: choice(environment, 'LOG_LEVEL', LOG_LEVELS, 'log', fault),
    replicaThreads: count(environment, 'REPLICA_THREADS', Math.min(2, availableParallelism()), 64, fault),
    replicaMemoryMb: count(environment, 'REPLICA_MEMORY_MB', Math.floor(memory() / 2 / 2 ** 20), 1_048_576, fault),
  };
  if (faults.length > 0) throw new ConfigError(`The environment is not right:\n- ${faults.join('\n- ')}`);
  return Object.freeze(config);
}

type Fault = (text: string) => void;

function url(environment: Environment, name: string, protocols: readonly string[], fault: Fault): string | undefined {
  const value = environment[name];
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  fault(`${name} is not an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
  return undefined;
}

function sender(environment: Environment, fault: Fault): string {
  const value = environment['MAIL_FROM'] ?? '';
  if (/^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/.test(value)) return value;
  if (value !== '') fault('MAIL_FROM is neither an address nor "Name <address>"');
  else if (environment['SMTP_URL']) fault('MAIL_FROM is missing: with SMTP_URL set, say what mail is from, e.g. "Tandem <alerts@example.org>"');
  return 'Tandem <alerts@localhost.invalid>';
}

function smsGateway(environment: Environment, fault: Fault): SmsGateway | undefined {
  const address = url(environment, 'SMS_GATEWAY_URL', ['http:', 'https:'], fault);
  if (address === undefined) return undefined;
  const { SMS_GATEWAY_USER: user = '', SMS_GATEWAY_PASSWORD: password = '', SMS_FROM: from = '', WHATSAPP_FROM: whatsappFrom = '' } = environment;
  if (user === '' || password === '') fault('SMS_GATEWAY_USER and SMS_GATEWAY_PASSWORD are missing: with SMS_GATEWAY_URL set, say how we log in there');
  if (!/^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/.test(from)) fault('SMS_FROM is a number such as +15550100123, or a name of at most 11 letters and digits');
  if (whatsappFrom !== '' && !/^\+[1-9]\d{6,14}$/.test(whatsappFrom)) fault('WHATSAPP_FROM is a number such as +15550100123');
  return { url: address, user, password, from, ...(whatsappFrom === '' ? {} : { whatsappFrom }) };
}

function ocidPrefix(environment: Environment, fault: Fault): string {
  const value = environment['OCID_PREFIX'];
  if (value === undefined || value === '') return 'ocds-tandem';
  if (/^ocds-[a-z0-9]{6}$/.test(value)) return value;
  fault('OCID_PREFIX is "ocds-" and the six letters or digits that the Open Contracting Partnership gave you');
  return 'ocds-tandem';
}

function mailEventsSecret(environment: Environment, fault: Fault): string | undefined {
  const value = environment['MAIL_EVENTS_SECRET'];
  if (value === undefined || value === '') return undefined;
  if (/^[A-Za-z0-9_-]{32,90}$/.test(value)) return value;
  fault('MAIL_EVENTS_SECRET needs 32 to 90 letters, digits, hyphens or underscores; make one with: openssl rand -hex 32');
  return undefined;
}

function port(environment: Environment, name: string, fallback: number, fault: Fault): number {
  const value = environment[name];
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  fault(`${name} is "${value}", but a port is a whole number from 0 to 65535`);
  return fallback;
}

/** What this process may use: the container's limit where there is one. */
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

function count(environment: Environment, name: string, fallback: number, most: number, fault: Fault): number {
  const value = environment[name];
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  fault(`${name} is "${value}", but must be a whole number from 0 to ${most}`);
  return fallback;
}

function choice<T extends string>(environment: Environment, name: string, choices: readonly T[], fallback: T, fault: Fault): T {
  const value = environment[name];
  if (value === undefined || value === '') return fallback;
  const found = choices.find((option) => option === value);
  if (found === undefined) fault(`${name} is "${value}", but must be one of ${choices.join(', ')}`);
  return found ?? fallback;
}
