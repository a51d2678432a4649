/// The program's own database: one H2 file in one folder that one process owns, and the stores that
/// other packages declare.
///
/// The way in is [Home] (a folder that can be written), then [Database] (the owner of the folder
/// and of the file in it), then a store. Facts that shaped this, each kept as a test: without
/// `WRITE_DELAY=0` a killed process loses commits that were acknowledged; an interrupted thread
/// closes the database for everybody unless its file is reached through `async:`; a flipped bit in
/// the file is read as if nothing had happened, so drafts and versions carry digests of their own;
/// an empty file opens as an empty database, so a database is created in one place only.
///
/// Every statement is a constant of [Sql], and all of them are explained in a test that fails on a
/// table scan.
@NullMarked
package dev.patchbay.store;

import org.jspecify.annotations.NullMarked;
