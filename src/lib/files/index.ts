export { encoderLike } from './encoder.ts';
export { hashOf } from './hash.ts';
export { reasonOf } from './reason.ts';
export { replaceFile } from './replace-file.ts';
