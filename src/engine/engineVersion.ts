/**
 * Raised whenever the engine makes other numbers of the same plan and the same streams; every stored result carries it, and no result
 * of another version is taken for one of this.
 */
export const ENGINE_VERSION = 1;
