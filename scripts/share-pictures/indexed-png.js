export const indexed = (b) => b;
