export { formatCounter } from '../formatted.ts';
