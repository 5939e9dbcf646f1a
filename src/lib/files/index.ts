export { encoderLike } from './encoder.ts';
export { reasonOf } from './reason.ts';
export { replaceFile } from './replace-file.ts';
