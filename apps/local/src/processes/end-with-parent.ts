// Loaded into api and worker before their own code. When the start is killed outright, the channel to it closes, and
// they end as they would on Ctrl-C instead of staying behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Waiting for that must not keep a process alive that is done.
process.channel?.unref();
