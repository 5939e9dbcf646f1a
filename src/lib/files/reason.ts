/** The reason why a file cannot be read or written, in plain words. */
export function reasonOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const reasons: Record<string, string> = {
		ENOENT: 'there is no such file',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is a file, not a folder',
		EACCES: 'you have no right to it',
		EPERM: 'you have no right to it',
		EROFS: 'the disk is read-only',
		ENOSPC: 'the disk is full',
		EDQUOT: 'your part of the disk is full',
		EFBIG: 'it would be larger than the disk allows',
		EIO: 'the disk has a fault',
		ETIMEDOUT: 'the disk does not answer',
		EBUSY: 'another program holds it',
		EMFILE: 'too many files are open',
		ENFILE: 'too many files are open',
		ENAMETOOLONG: 'its name is too long',
		EADDRINUSE: 'another program uses it'
	};
	return reasons[code ?? ''] ?? message;
}
