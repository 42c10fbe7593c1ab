# Accounting for it: who did what on a server, without contents.

audit-heading = ## Who did what on this server
    The newest first. What somebody wrote is never in it.
audit-none = Nothing has been done yet that belongs here.
audit-line = - { $moment } · { $who } { $deed }
audit-bot = The bot
audit-deed = { $deed ->
    [settings] chose other settings:
    [days] changed the free days
    [calendar] chose another calendar
    [method] added or replaced a method:
    [handover] changed the facilitator of round
    [programme_taken] took a programme over from a file:
    [programme_file] fetched a programme as a file:
    [proof] fetched the proof of the group of meeting
    [report] made the harvest report of a programme:
    [clock] chose a shorter clock:
    [erased] erased, as its time was up, the texts of round
    [hold] asked, or agreed, to keep longer: round
    [hold_ended] ended the keeping longer of round
   *[proof_back] withdrew a proof:
}
audit-setting = { $setting ->
    [language] language
    [zone] time zone
    [announce_id] channel for invitations
    [category_id] category for rooms
   *[facilitator_role_id] role of facilitators
}
audit-newer = Newer
audit-older = Older
audit-note = -# Only administrators read this. After a year a line disappears by itself.
