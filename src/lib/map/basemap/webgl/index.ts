export { watchScheme } from './colors.ts';
export { painterError } from './errors.ts';
