import type { Entry } from '../texts.js';
import type { ACCOUNT_EN } from '../en/account.js';

export const ACCOUNT_ES: Readonly<Record<keyof typeof ACCOUNT_EN, Entry>> = {
  'signIn.title': 'Entrar',
  'signIn.do': 'Entrar',
  'signIn.none': 'No tengo cuenta',
  'signUp.title': 'Crear una cuenta',
  'signUp.do': 'Crear la cuenta',
  'signUp.has': 'Ya tengo cuenta',
  'members.title': 'Miembros',
  'members.invite': 'Invitar a alguien',
  'members.invite.how': 'Todavía no se envía correo: dígale que cree una cuenta con esta dirección.',
  'members.invited': 'con invitación',
  'members.role': 'Qué puede hacer',
  'memberRole.viewer': 'Mirar',
  'memberRole.editor': 'Mirar y cambiar',
  'memberRole.owner': 'Todo, también los miembros',
  'memberRole.officer': 'Llevar licitaciones',
  'memberRole.opener': 'Abrir ofertas',
};
