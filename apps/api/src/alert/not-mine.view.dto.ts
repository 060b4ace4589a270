/** A tender that a mail was about, and whether its firm has said that it is not its own. */
export class NotMineView {
  readonly firm!: string;
  readonly tenderId!: string;
  readonly title!: string;
  readonly hidden!: boolean;
  readonly reason?: string;
}
