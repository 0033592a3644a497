/** The page's door to the machine, named from the contract's table. Types only: no schema library reaches the page. */
export type { Input, Output, Payload, Port } from '../../electron/contract/contract.ts';
export type { AppInfo } from '../../electron/contract/app.ts';
export type { DeskCommand } from '../../electron/contract/desk.ts';
export type { Envelope, PortProblem, PortProblemCode } from '../../electron/contract/envelope.ts';
export type { OpenedRun, RunHead, RunNotes, RunSummary } from '../../electron/contract/runs.ts';
export type { Settings } from '../../electron/contract/settings.ts';
export type { Move } from '../../scenarios/index.ts';
