-- The rows of the worklist are built again (V60), so it reads all events again.
delete from event_store.token where processor = 'worklist';
