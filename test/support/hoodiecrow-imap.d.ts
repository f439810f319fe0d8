declare module 'hoodiecrow-imap' {
  const hoodiecrow: (options: object) => any;
  export default hoodiecrow;
}
