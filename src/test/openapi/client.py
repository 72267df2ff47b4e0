import json
import sys
import time

import openapi_client as api

url, token, with_film = sys.argv[1:]
client = api.ApiClient(api.Configuration(host=url, access_token=token))
campaigns = api.CampaignsApi(client)
key = f"python-{time.time()}"
order = api.Order(topic="Bees", seed="99999999999999993", outputs=["tiktok_9x16"])
made = campaigns.create_campaign(order, idempotency_key=key)
assert campaigns.create_campaign(order, idempotency_key=key).id == made.id
assert made.estimate.scenes > 0 and made.created_at.year >= 2020
shown = campaigns.get_campaign(made.id)
assert shown.topic == "Bees" and shown.state["campaign"]["brief"]["seed"] == order.seed
page = campaigns.list_campaigns(limit=1)
assert [one.id for one in page.campaigns] == [made.id] and page.next
fork = campaigns.fork_campaign(made.id, api.ForkOrder.from_dict({"from": "planning", "seed": "2"}))
assert fork.id != made.id and fork.topic == "Bees"
for one in (fork, made):
    assert campaigns.cancel_campaign(one.id).phase == "CANCELLED"
stream = api.EventsApi(client).stream_campaign_events(made.id)
assert "event: campaign_cancelled\n" in stream and "event: stream_end\n" in stream
created = stream[stream.index("event: campaign_created\n"):]
first = next(line for line in created.splitlines() if line.startswith("data: "))
assert api.CampaignCreated.from_dict(json.loads(first[6:])).topic == "Bees"
files = api.FilesApi(client)
film = files.list_assets(with_film).assets[0]
assert film.name == "masters/film.mp4"
assert len(files.download_asset(with_film, film.name)) == film.bytes
try:
    campaigns.create_campaign(api.Order(topic=""))
    raise AssertionError("an empty topic was taken")
except api.exceptions.BadRequestException as refused:
    assert json.loads(refused.body)["errors"][0]["field"] == "topic"
print("python: ok")
