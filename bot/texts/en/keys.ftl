# Keys: what administrators read about them, and what is left of an erased text.

text-erased = (erased)

cli-keys = look through the keys of what people wrote, or take a new master key
cli-keys-about = What people write lies sealed in the database; the keys are elsewhere. The key itself is never shown here.
cli-keys-check = see whether the master key opens every key; nothing changes
cli-keys-rotate = take a new master key; what people wrote stays as it is
cli-keys-fine = { $count ->
    [one] The master key fits. There is one key.
   *[other] The master key fits. There are { $count } keys.
}
cli-keys-rotated = The new master key is in { $file } ({ $count } keys wrapped anew). Keep a copy of it in a safe place; the old one opens nothing any more.
cli-keys-rotated-given = Now take MASTER_KEY out of the settings: that key no longer fits.

fault-keys-url = KEYS_URL is not the address of a store of keys. Write sqlite:///reisgenoot.keys for a file in this folder, or postgresql://user:password@server/name for a database of its own.
fault-keys-with-database = KEYS_URL and DATABASE_URL are the same address. The keys belong apart: otherwise whoever has a copy of the database reads everything. Name another file or another database in KEYS_URL.
fault-master-key = MASTER_KEY is not a master key: that is 32 bytes in base64, 44 characters with a = at the end. Take the line away to use the key in MASTER_KEY_FILE.
fault-master-key-file = MASTER_KEY_FILE is not the name of a file.
fault-keys-none = There are no keys yet. The bot makes them at the first start.
fault-keys-lost = The keys of this database are not there. Put the file or the database of KEYS_URL back from a copy, or name in KEYS_URL where the keys are now. Without those keys nobody can read what was written; so the bot does not begin with new ones.
fault-keys-of-another = The keys in KEYS_URL are those of another database. See whether DATABASE_URL and KEYS_URL belong together.
fault-keys-file-missing = The master key is not there: the file { $file } does not exist. Put it back from your copy, or name in MASTER_KEY_FILE where it is now.
fault-keys-file-unreadable = The file { $file } cannot be read as a master key. It holds one line of 44 characters; put it back from your copy, or let the user who runs the bot read it.
fault-keys-file-unwritable = The file { $file } cannot be made. Let the user who runs the bot write to that folder, or name another file.
fault-keys-file-in-the-way = There is a file { $file } already. Move it, or name in MASTER_KEY_FILE one that does not exist yet: the new master key goes there.
fault-keys-open-to-others = Others on this computer can read { $file }. Close it: chmod 600 { $file }
fault-keys-wrong = The master key does not fit the keys in KEYS_URL. Put back the key that belongs to them (in { $file }, or in MASTER_KEY), or the copy of the keys that belongs to this master key.
fault-keys-given-old = The key in MASTER_KEY no longer fits; the one in { $file } does. Take MASTER_KEY out of the settings.
fault-keys-changed = Another master key came while the bot was working. Start the bot again with the key that fits now.
fault-keys-damaged = This master key does not open every key; the store of keys is damaged. Put back the newest copy of the keys.
