# Which right is lacking, where, and what to click in Discord.

rights-heading = **The round has not started yet, because I lack a right.** An administrator grants it like this: right-click the channel or category (on a phone: press and hold), choose Edit and then Permissions, add my role and switch on:
rights-in = In { $channel }:
rights-gone = The place { $channel } no longer exists. Choose another with `/settings server`.
rights-again = Nobody has to do anything twice: just press Start again afterwards.
rights-no-category = **No place for rooms has been chosen yet.** An administrator does that once: make a category in Discord, and choose it with `/settings server`, at category. Then press Start again.
right = { $right ->
    [view_channel] View Channels
    [send_messages] Send Messages
    [embed_links] Embed Links
    [attach_files] Attach Files
    [read_message_history] Read Message History
    [manage_channels] Manage Channels, to make rooms
    [manage_roles] Manage Roles, on the server itself (Server Settings, Roles, my role), to set who types when
    [manage_threads] Manage Threads
    [create_private_threads] Create Private Threads, for the cockpit
    [send_messages_in_threads] Send Messages in Threads
    [create_public_threads] Create Public Threads, for the talk below an announcement
    [create_events] Create Events, on the server itself (Server Settings, Roles, my role)
   *[other] { $right }
}
