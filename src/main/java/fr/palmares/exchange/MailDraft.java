package fr.palmares.exchange;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * An e-mail that is ready to be sent, with one file attached: RFC 5322 and MIME. {@code X-Unsent}
 * makes mail programs open it as a draft. It never holds a passphrase.
 *
 * @param to address, or "" for the sender to fill in
 * @param name of who it goes to, or ""
 * @param attached the file
 * @param attachedName its name in the message
 */
public record MailDraft(
        String to, String name, String subject, String text, Path attached, String attachedName) {

    /** Writes the message; the attachment is streamed, whatever its size. */
    public void write(Path file) throws IOException {
        MimeMessage message = new Draft(Session.getInstance(new Properties()));
        try {
            if (!to.isEmpty()) {
                message.setRecipient(
                        Message.RecipientType.TO, new InternetAddress(to, name, "UTF-8"));
            }
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setHeader("X-Unsent", "1");
            MimeBodyPart body = new MimeBodyPart();
            body.setText(text, StandardCharsets.UTF_8.name());
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new FileDataSource(attached.toFile())));
            part.setFileName(attachedName);
            part.setHeader("Content-Type", "application/octet-stream; name=\"" + ascii() + "\"");
            part.setHeader("Content-Transfer-Encoding", "base64");
            message.setContent(new MimeMultipart(body, part));
            message.saveChanges();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                message.writeTo(out);
            }
        } catch (MessagingException e) {
            throw new IOException("a message cannot be written", e);
        }
    }

    private String ascii() {
        return attachedName.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** Without a Message-ID, which would tell the name of this computer. */
    private static final class Draft extends MimeMessage {
        Draft(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            removeHeader("Message-ID");
        }
    }
}
