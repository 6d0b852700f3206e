/** Code with which a command ends that could not begin its work: packages are missing or broken. */
export const NOT_CHECKED = 3;
