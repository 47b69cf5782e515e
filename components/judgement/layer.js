/* Its styles are all that it is for. */
export default function () {}
