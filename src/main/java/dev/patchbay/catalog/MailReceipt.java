package dev.patchbay.catalog;

/// A mail server took the message.
public record MailReceipt(String messageId) {}
