/**
 * The environment of a process that goes through hundreds of megabytes in no order, as the worker does with its replica: glibc asks the
 * kernel for pages of 2 MiB, so that the processor finds a place in the memory without looking its page up first. Where the kernel has none to give
 * or the C library is another, nothing changes.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withHugePages(env) {
  return { ...env, GLIBC_TUNABLES: [env.GLIBC_TUNABLES, 'glibc.malloc.hugetlb=1'].filter(Boolean).join(':') };
}
