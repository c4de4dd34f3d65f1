// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/file_encryption/file_encryption_dialect.h"

#include "app/snippets/instructions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// How one tool encrypts FILE under a password that it asks for, and opens it again.
struct Tool {
    QString text; ///< what is particular to it
    QString encrypt;
    QString open;
    QString source;
};

Tool toolOn(const System &system)
{
    if (system.runs(u"7-zip"_s))
        return {u"snippet.file.seven-zip"_s, u"7z a -p -mhe=on FILE.7z FILE"_s, u"7z x FILE.7z"_s,
                u"general-knowledge"_s};
    if (system.runs(u"age"_s))
        return {u"snippet.file.age"_s, u"age -p -o FILE.age FILE"_s, u"age -d -o FILE FILE.age"_s,
                u"general-knowledge"_s};
    return {u"snippet.file.gnupg"_s, u"gpg --symmetric --cipher-algo AES256 --output FILE.gpg FILE"_s,
            u"gpg --decrypt --output FILE FILE.gpg"_s, u"doc-gnupg"_s};
}

bool fitsFileEncryption(const Task &task)
{
    return task.option.message == "file-encryption"_L1;
}

Results<void> makeFileEncryption(const Task &task, Snippets &made)
{
    const Tool tool = toolOn(*task.system);
    const TextValues peer{{u"peer"_s, {shownName(*task.peer)}}};
    Snippet snippet = snippetFor(
        task, u"file-encryption"_s,
        {u"snippet.file.title"_s, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.version.clear();
    snippet.files = {
        instructions(Step::Prerequisites, u"password.txt"_s,
                     {line(u"gpg --gen-random --armor 1 18"_s, {u"snippet.file.password"_s, {}, {}, u"doc-gnupg"_s}),
                      instruction({u"snippet.file.channel"_s, peer, u"M5"_s, u"method"_s}),
                      instruction({u"snippet.file.anew"_s, peer, {}, u"method"_s})}),
        instructions(Step::Apply, u"encrypt.txt"_s,
                     {instruction({tool.text, {}, u"M5"_s, tool.source}),
                      line(tool.encrypt, {u"snippet.file.encrypt"_s, {}, u"M5"_s, tool.source}),
                      instruction({u"snippet.file.attach"_s, {}, u"M5"_s, u"s5100"_s})}),
        instructions(Step::Verify, u"open.txt"_s, {line(tool.open, {u"snippet.file.open"_s, {}, {}, tool.source})}),
        instructions(Step::Undo, u"undo.txt"_s, {instruction({u"snippet.file.undo"_s, {}, {}, u"method"_s})})};
    snippet.remarks = {{u"snippet.file.remark.body"_s, {}}, {u"snippet.message.remark.scanners"_s, {}}};
    if (tool.text == "snippet.file.gnupg"_L1)
        snippet.badge = task.proofs->badge(snippet.target, {u"gnupg"_s});
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect fileEncryptionDialect()
{
    return {.target = u"file-encryption"_s,
            .layer = Layer::Message,
            .products = {u"outlook"_s, u"thunderbird"_s, u"apple-mail"_s, u"outlook-mac"_s, u"evolution"_s, u"kmail"_s,
                         u"mutt"_s, u"claws-mail"_s, u"gnupg"_s, u"gpg4win"_s, u"age"_s, u"7-zip"_s},
            .fits = &fitsFileEncryption,
            .make = &makeFileEncryption};
}

} // namespace safeconduct
