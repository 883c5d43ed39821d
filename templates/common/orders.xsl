<?xml version="1.0" encoding="UTF-8"?>
<!--
orders: what every kind of orders includes: the order itself and all that may
be attached to it.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="order.xsl"/>
  <xsl:include href="order-standard.xsl"/>
  <xsl:include href="order-head.xsl"/>
  <xsl:include href="order-items.xsl"/>
  <xsl:include href="order-facts.xsl"/>
  <xsl:include href="acquaintance.xsl"/>
  <xsl:include href="inserts.xsl"/>
</xsl:stylesheet>
