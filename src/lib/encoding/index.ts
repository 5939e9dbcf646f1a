export { decodeText, encodingOf, EncodingError, TextReader, type Encoding } from './text-reader.ts';
