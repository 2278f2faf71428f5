package org.laminsql.shell;

/**
 * One statement of a script.
 *
 * @param sql its text, without the semicolon
 * @param line the line on which it begins, from 1
 */
record ScriptStatement(String sql, int line) {}
