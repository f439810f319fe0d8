// A plain nodemailer pool: for each line it reads, sends the letter in it to so many people.
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';

const transport = createTransport({
  url: process.env.SMTP_URL,
  pool: true,
  maxConnections: Number(process.env.AT_ONCE),
  maxMessages: Infinity,
});
process.stdout.write('ready\n');

for await (const line of createInterface({ input: process.stdin })) {
  const { letter, count } = JSON.parse(line);
  const recipients = Array.from({ length: count }, (_, at) => `person-${at}@example.org`);
  await Promise.all(recipients.map((to) => transport.sendMail({ ...letter, to })));
}
