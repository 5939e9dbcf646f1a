export { STUDIO_EVENT, STUDIO_WRITTEN } from '../protocol.ts';
export type {
	StudioAnswer,
	StudioDocument,
	StudioProblem,
	StudioRequest,
	StudioSheet,
	StudioState,
	StudioWritten
} from '../protocol.ts';
export { refusedHost } from './refused-host.ts';
export { LONGEST_MESSAGE } from './request.ts';
export { hashOf } from '../../files/index.ts';
export type { Disk } from './story-file.ts';
export { StudioServer, type StudioServerOptions } from './studio-server.ts';
