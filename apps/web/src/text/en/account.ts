import type { Entry } from '../texts.js';

export const ACCOUNT_EN = {
  'signIn.title': 'Sign in',
  'signIn.do': 'Sign in',
  'signIn.none': 'I have no account',
  'signUp.title': 'Make an account',
  'signUp.do': 'Make the account',
  'signUp.has': 'I have an account',
  'members.title': 'Members',
  'members.invite': 'Invite somebody',
  'members.invite.how': 'No mail is sent yet: tell them to make an account with this address.',
  'members.invited': 'invited',
  'members.role': 'What they may do',
  'memberRole.viewer': 'Look',
  'memberRole.editor': 'Look and change',
  'memberRole.owner': 'Everything, members too',
  'memberRole.officer': 'Run tenders',
  'memberRole.opener': 'Open bids',
} as const satisfies Readonly<Record<string, Entry>>;
