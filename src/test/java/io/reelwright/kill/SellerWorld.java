package io.reelwright.kill;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Take;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.ChildJvm;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.OwnRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Three {@link SellerServer}s, a Postgres, a Redis where one is installed, a shop, and a fake of each service, each a process. */
final class SellerWorld implements AutoCloseable {
    static final int SERVERS = 3;

    private static final String TASK_MILLIS = "1500";

    private final Path folder;
    private final Path clip;
    private final Duration heartbeat;
    private final EmbeddedPostgres postgres;
    private final @Nullable OwnRedis redis;
    private final List<ChildJvm> services = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();
    private final List<ChildJvm> servers = new ArrayList<>();

    private SellerWorld(
            Path folder, Path clip, Duration heartbeat, EmbeddedPostgres postgres, @Nullable OwnRedis redis) {
        this.folder = folder;
        this.clip = clip;
        this.heartbeat = heartbeat;
        this.postgres = postgres;
        this.redis = redis;
    }

    /** Starts all of it. Clips last one second and have 320×180 pixels. */
    static SellerWorld start(Path folder, Duration heartbeat, long seed) throws IOException, InterruptedException {
        Path clips = Files.createDirectories(folder.resolve("clips"));
        Path clip = clip(clips.resolve("clip.mp4"));
        EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
        SellerWorld world =
                new SellerWorld(folder, clip, heartbeat, postgres, OwnRedis.isInstalled() ? OwnRedis.start() : null);
        try {
            String seeded = String.valueOf(seed);
            Files.createFile(world.truth("shop"));
            world.serve(SceneShop.class, world.truth("shop").toString(), TASK_MILLIS, seeded, clip.toString());
            for (String name : SellerServer.services())
                world.serve(
                        FaultyFake.class, name, world.truth(name).toString(), clips.toString(), TASK_MILLIS, seeded);
            for (ChildJvm service : world.services) world.ports.add(service.hear("port"));
            for (int i = 0; i < SERVERS; i++) world.servers.add(world.server());
            for (ChildJvm server : world.servers) server.hear("up");
            return world;
        } catch (IOException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private static Path clip(Path file) throws IOException, InterruptedException {
        try {
            return OwnFfmpeg.clip(file, 320, 180, 30, false);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            throw failed;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private void serve(Class<?> main, String... arguments) throws IOException {
        services.add(ChildJvm.start(main, arguments));
    }

    private Path truth(String service) {
        return folder.resolve(service + "-accepted");
    }

    private ChildJvm server() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(url()));
        arguments.add(ports.getFirst());
        arguments.add(String.join(",", ports.subList(1, ports.size())));
        arguments.addAll(
                List.of(folder.resolve("assets").toString(), clip.toString(), String.valueOf(heartbeat.toMillis())));
        if (redis != null) arguments.add(redis.address().toString());
        return ChildJvm.start(SellerServer.class, arguments.toArray(String[]::new));
    }

    String url() {
        return postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
    }

    boolean hasRedis() {
        return redis != null;
    }

    /** Kills a server and starts another one. */
    void kill(int which) throws IOException, InterruptedException {
        servers.get(which).kill();
        servers.set(which, server());
    }

    /** Starts servers anew that have ended by themselves, as one does that finds no database at its start. */
    void replaceEnded() throws IOException {
        for (int i = 0; i < SERVERS; i++) if (!servers.get(i).isAlive()) servers.set(i, server());
    }

    /** Stops a server for longer than it takes until the others take its work. */
    void freeze(int which, Duration time) throws IOException, InterruptedException {
        servers.get(which).signal("STOP");
        Thread.sleep(time);
        servers.get(which).signal("CONT");
    }

    /** Ends the database at once; it is started again. */
    void crashDatabase() throws IOException, InterruptedException {
        ChildJvm.signal(postgres.pid(), "QUIT");
    }

    void silenceRedis(Duration time) throws IOException, InterruptedException {
        OwnRedis there = Objects.requireNonNull(redis);
        there.kill();
        Thread.sleep(time);
        there.startAgain();
    }

    void emptyRedis() {
        Objects.requireNonNull(redis).empty();
    }

    /** Returns what the services have accepted by now. */
    List<Acceptance> accepted(List<String> campaigns) throws IOException {
        List<Acceptance> accepted = new ArrayList<>(Acceptance.ofShop(truth("shop")));
        for (String name : SellerServer.services()) accepted.addAll(Acceptance.ofFake(name, truth(name), campaigns));
        return List.copyOf(accepted);
    }

    /** Returns the files of takes that are not there as they were stored. */
    List<String> lostFiles(Database database, List<String> campaigns) throws IOException {
        FileAssetStore assets = new FileAssetStore(folder.resolve("assets"));
        CampaignStore states = new CampaignStore(database);
        List<String> lost = new ArrayList<>();
        for (String id : campaigns)
            for (Take take : states.find(id).orElseThrow().takes())
                for (Asset file : take.renditions().values()) if (!assets.has(file)) lost.add(file.key() + " is lost");
        return lost;
    }

    @Override
    public void close() {
        servers.forEach(ChildJvm::close);
        services.forEach(ChildJvm::close);
        if (redis != null) redis.close();
        postgres.close();
    }
}
