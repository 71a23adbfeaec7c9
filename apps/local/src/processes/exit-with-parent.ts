// Loaded into api and worker before their own code. If `npm start` is killed, the channel to it closes, and they shut down as
// they would on Ctrl-C.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// An open channel must not keep a finished process alive.
process.channel?.unref();
